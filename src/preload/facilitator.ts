import { expose } from './expose';

expose('facilitator');

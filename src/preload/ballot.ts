import { expose } from './expose';

expose('ballot');

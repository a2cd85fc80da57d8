import { expose } from './expose';

expose('report');

import { expose } from './expose';

expose('projector');

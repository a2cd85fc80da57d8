export { newId } from '../../ui/ids';

export { Watch } from '../../controllers/watch.ts';

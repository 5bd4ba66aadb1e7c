export { type Composition, compose, definitions, openStorage, type Storage } from './composition.ts';
export { type Rebuilt, rebuildViews } from './rebuild-views.ts';

export { InvalidCursor } from './cursor.ts';
export {
  type IndexEntry,
  type ListPage,
  type ListQuery,
  RowConflict,
  type Save,
  type StoredRow,
  type ViewStore,
} from './port.ts';

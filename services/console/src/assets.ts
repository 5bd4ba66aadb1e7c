import { readFileSync } from 'node:fs';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

const read = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url), 'utf8');

/** The files of the web desk, held in memory: no request ever becomes a path on the disk. */
export function assets(): readonly Asset[] {
  return [
    { path: '/', type: 'text/html; charset=utf-8', content: read('index.html') },
    { path: '/desk.js', type: 'text/javascript; charset=utf-8', content: read('desk.js') },
    { path: '/desk.css', type: 'text/css; charset=utf-8', content: read('desk.css') },
  ];
}

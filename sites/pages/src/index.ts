export type { ArchivePart, NavigationEntry, Reader, Teaser } from './reader.ts';

export { type ServicesOptions, serviceCollections, services } from './services.ts';

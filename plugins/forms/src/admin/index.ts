export { FormDesigner } from './FormDesigner.tsx';
export { FormVersions } from './FormVersions.tsx';

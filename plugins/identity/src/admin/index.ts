export { MySecurity } from './MySecurity.tsx';
export { MySecurityLink } from './MySecurityLink.tsx';
export { SignIn } from './SignIn.tsx';

export { Followers } from './Followers.tsx';
export { FollowersLink } from './FollowersLink.tsx';

/** The trail for those who work on it without Payload: verification, anchors, drills. */
export { anchorsIn, anchorTrail } from './anchors.ts';
export { type Fault, type Verified, verifyTrail } from './verify-trail.ts';

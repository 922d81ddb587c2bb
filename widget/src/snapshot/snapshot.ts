/** What the call loads when a picture is asked for, or was taken: only some calls have one. */
export { snapshotWords } from '../strings/snapshot.ts';
export { takePicture } from './take-picture.ts';

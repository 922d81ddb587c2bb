/* What the device check does with cameras and microphones; `devices.ts` loads it together with the views of the check. */
export { adoptBoth, asWanted, openCamera, openCameraAndMicrophone, refusedBoth } from '@visavis/media-client/camera';
export { deviceStateOf } from '@visavis/media-client/media-failure';
export { openMicrophone } from '@visavis/media-client/microphone';
export { lossOf } from '@visavis/media-client/open-device';
export { watchMicrophone } from './microphone-watch.ts';
export { watchPicture } from './picture-watch.ts';
export { readDevices, watchPlugs } from './plug-watch.ts';

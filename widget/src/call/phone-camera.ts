import type { PhoneStatus } from '@visavis/protocol';

/** The picture of a phone is in the call, shown or held. */
export const isPhoneSending = (phone: PhoneStatus['state']): boolean => phone === 'live' || phone === 'paused';

/** The phone is this call's camera: it sends, or it is ready and was the camera, or is so as the call begins. */
export const isPhoneCamera = (phone: PhoneStatus['state'], wasOrBegins: boolean): boolean =>
  isPhoneSending(phone) || (wasOrBegins && (phone === 'joined' || phone === 'lost'));

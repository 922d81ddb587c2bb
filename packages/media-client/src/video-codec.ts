import type { types } from 'mediasoup-client';

/**
 * What a picture is sent in: the first codec of the call, in the order that its operator chose, that this browser can send. Phones
 * encode AV1 by their processor alone and get hot: they take it only where there is nothing else (media R14). Null: the first there is.
 */
export function videoCodecFor(sendable: types.RtpCapabilities, isPhone: boolean): types.RtpCodecCapability | null {
  const codecs = (sendable.codecs ?? []).filter(({ kind, mimeType }) => kind === 'video' && !/\/rtx$/i.test(mimeType));
  const isHard = ({ mimeType }: types.RtpCodecCapability) => isPhone && /\/av1$/i.test(mimeType);
  return codecs.find((codec) => !isHard(codec)) ?? codecs[0] ?? null;
}

/** A device held in the hand, as its browser says itself, or as its pointer and screen let guess. */
export function isOnPhone(): boolean {
  const { userAgentData } = navigator as Navigator & { userAgentData?: { readonly mobile: boolean } };
  return userAgentData?.mobile ?? /Android|iPhone|iPad|Mobile/.test(navigator.userAgent);
}

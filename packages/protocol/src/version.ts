/** P3: both sides say this number in the handshake; a server refuses a number it does not speak with `version-unsupported`. */
export const PROTOCOL_VERSION = 4;

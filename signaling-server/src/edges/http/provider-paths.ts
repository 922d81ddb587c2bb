/** Where the button of the sign-in page leads. */
export const PROVIDER_SIGN_IN = '/api/v1/staff/sign-in';

/** Where the identity provider sends browsers back to; this address is registered there. */
export const PROVIDER_CALLBACK = '/api/v1/staff/sign-in/callback';

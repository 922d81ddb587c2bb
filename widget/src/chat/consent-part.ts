/**
 * Loads what is said of pictures and recordings: only sites that ask for them come here. Until it is there its elements are
 * empty, and nobody agreed to anything. Called while drawing; loaded once.
 */
export const loadConsent = (): void => void import('../consent/consent.ts').catch(() => undefined);

/** What `diagnose()` answers with: names, numbers and yes or no; no token, no name, no address of a page. */
export type Diagnosis = Readonly<Record<string, unknown>>;

type PolicyDocument = Document & { featurePolicy?: { allowsFeature(name: string): boolean } };

/** Loaded only when somebody asks. `own` is what the element says of itself, `chat` what the visit does, if there is one. */
export async function diagnosisOf(own: Diagnosis, chat: Diagnosis | null): Promise<Diagnosis> {
  return {
    ...own,
    chat,
    browser: navigator.userAgent,
    languages: [...navigator.languages],
    isSecure: isSecureContext,
    isFramed: window !== window.top,
    isOnline: navigator.onLine,
    isVisible: document.visibilityState === 'visible',
    hasMediaDevices: 'mediaDevices' in navigator,
    hasWebRtc: 'RTCPeerConnection' in window,
    hasStorage: hasStorage(),
    camera: await accessTo('camera'),
    microphone: await accessTo('microphone'),
    window: `${innerWidth}×${innerHeight} at ${devicePixelRatio}`,
    loaded: ownFiles(),
  };
}

async function accessTo(name: 'camera' | 'microphone'): Promise<Diagnosis> {
  const policy = (document as PolicyDocument).featurePolicy;
  const permission = await navigator.permissions?.query({ name }).then(
    ({ state }) => state,
    () => 'unknown',
  );
  return { isAllowedByPage: policy?.allowsFeature(name) ?? 'unknown', permission: permission ?? 'unknown' };
}

function hasStorage(): boolean {
  try {
    sessionStorage.setItem('visavis:probe', '');
    sessionStorage.removeItem('visavis:probe');
    return true;
  } catch {
    return false;
  }
}

/** Which of our files came, and how long each took; nothing of what else the page loads. */
function ownFiles(): readonly string[] {
  const folder = new URL('..', import.meta.url).href;
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.startsWith(folder))
    .map(({ name, duration }) => `${name.slice(folder.length).split('?')[0]} ${Math.round(duration)} ms`);
}

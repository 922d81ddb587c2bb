// What it takes to build mediasoup's worker from the npm package's own `worker/` folder against the libraries that
// Debian packages. `shims/` stands in for the two dependencies that Debian does not have.

/** Everything that is compiled against, linked with or run for the build. */
export const debianPackages = [
  'g++',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libabsl-dev',
  'libsrtp2-dev',
  'libssl-dev',
  'libuv1-dev',
];

export const flatcFlags = ['--cpp', '--cpp-field-case-style', 'lower', '--reflect-names', '--scoped-enums'];

const endian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'LITTLE' : 'BIG';

export const compilerFlags = [
  '-std=c++20',
  '-O2',
  '-pipe',
  // The sources are not ours to mend.
  '-w',
  '-DNDEBUG',
  '-DMS_EXECUTABLE',
  `-DMS_${endian}_ENDIAN`,
  '-DFLATBUFFERS_LOCALE_INDEPENDENT=1',
];

/** Relative to the build folder; see build.mjs for what is put where. */
export const includeFolders = [
  'worker/include',
  'worker/deps/libwebrtc',
  'worker/deps/libwebrtc/libwebrtc',
  'generated',
  'generated/FBS',
  'shims',
];

export const libraries = ['uv', 'ssl', 'crypto', 'srtp2', 'flatbuffers', 'pthread'];

/**
 * The sources' callback for outgoing DTLS data answers 1 to OpenSSL's control questions. An OpenSSL with kernel TLS, such
 * as Debian's, also asks whether the kernel encrypts; told yes, it leaves its write buffer unallocated and the worker
 * dies at the first handshake. Testing the flag passes OpenSSL's own answer through for control questions too.
 */
export const patches = [
  {
    file: 'src/RTC/DtlsTransport.cpp',
    from: '(operationType == BIO_CB_RETURN) ? static_cast<long>(ret) : 1;',
    to: '(operationType & BIO_CB_RETURN) ? static_cast<long>(ret) : 1;',
  },
];

/** Changes the text as the patch says. A release in which the line reads differently must be looked at by a person. */
export function applyPatch(text, { file, from, to }) {
  const found = text.split(from).length - 1;
  if (found !== 1) {
    throw new Error(
      `worker/${file} has the line to patch ${found} times instead of once: ${from}\n` +
        'Look at this release of mediasoup, then change `patches` in tools/worker/recipe.mjs.',
    );
  }
  return text.replace(from, () => to);
}

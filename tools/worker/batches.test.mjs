import assert from 'node:assert/strict';
import { test } from 'node:test';

import { batchesOf, halves, textOf } from './batches.mjs';

const source = (path, bytes = 1) => ({ path, bytes });
const many = Array.from({ length: 25 }, (_, i) => source(`/w/src/RTC/${String(i).padStart(2, '0')}.cpp`, 100 - i));

test('every source is in exactly one batch', () => {
  const sources = [...many, source('/w/deps/libwebrtc/a.cc'), source('/w/src/handles/UdpSocketHandle.cpp')];
  const paths = batchesOf(sources, 10).flat();
  assert.deepEqual(paths.map(({ path }) => path).sort(), sources.map(({ path }) => path).sort());
});

test("sources of mediasoup and of libwebrtc do not share a batch, and a loner shares with nobody's", () => {
  const loner = source('/w/src/handles/UdpSocketHandle.cpp');
  const webrtc = source('/w/deps/libwebrtc/a.cc');
  const batches = batchesOf([...many, webrtc, loner], 10);
  assert.ok(batches.some((batch) => batch.length === 1 && batch[0] === loner));
  assert.ok(batches.some((batch) => batch.length === 1 && batch[0] === webrtc));
});

test('the batch with most to compile comes first', () => {
  const batches = batchesOf(many, 10);
  assert.equal(batches[0][0].path, '/w/src/RTC/00.cpp');
  assert.deepEqual(
    batches.map((batch) => batch.length),
    [10, 10, 5],
  );
});

test('a batch that fails is cut until each source stands alone', () => {
  assert.deepEqual(
    halves(many.slice(0, 5)).map((half) => half.length),
    [3, 2],
  );
  assert.deepEqual(
    halves(many.slice(0, 2)).map((half) => half.length),
    [1, 1],
  );
});

test('a batch is a source that includes its files', () => {
  assert.equal(textOf([source('/a.cpp')]), '#undef MS_CLASS\n#include "/a.cpp"\n');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunningApp } from '../../../test/running-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await RunningApp.start({ environment: { VISAVIS_BRAND: 'Bright & <Sons>' } });
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });
const policyOf = (response: Response): Map<string, string> =>
  new Map(
    (response.headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('our own pages around the widget', () => {
  it.each(['/verify', '/verify?embedded', '/verify/phrase', '/playground'])(
    'EM1 runs our own files only: %s',
    async (path) => {
      const response = await get(path);
      const policy = policyOf(response);
      expect(policy.get('default-src')).toBe("'none'");
      for (const directive of ['script-src', 'style-src', 'connect-src']) expect(policy.get(directive)).toBe("'self'");
      expect(policy.get('require-trusted-types-for')).toBe("'script'");
      expect(policy.get('base-uri')).toBe("'none'");
      expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:(?!\/)/);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('permissions-policy')).toMatch(/camera=\(self\).*display-capture=\(\)/);
      const html = await response.text();
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/);
    },
  );

  it('EM1 writes the marketplace’s name as text', async () => {
    const html = await (await get('/verify')).text();
    expect(html).toContain('Bright &amp; &lt;Sons&gt;');
    expect(html).not.toContain('<Sons>');
  });

  it('EM2 is framed by nobody unless it is asked for as a frame, and then by the listed origins', async () => {
    for (const path of ['/verify', '/verify/phrase', '/playground', '/desk']) {
      const response = await get(path);
      expect(policyOf(response).get('frame-ancestors'), path).toBe("'none'");
    }
    const framed = await get('/verify?embedded');
    expect(policyOf(framed).get('frame-ancestors')?.split(' ')).toContain('https://help.example');
    expect(policyOf(framed).get('frame-ancestors')).not.toMatch(/\*|'self'|elsewhere/);
    expect(framed.headers.get('x-frame-options')).toBeNull();
    expect(framed.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await framed.text()).toContain('data-parents="');
    expect(await (await get('/verify')).text()).toContain('data-parents=""');
  });

  it('EM2 lets nobody keep hold of it who opened it', async () => {
    const response = await get('/verify');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  it('EM1 speaks the browser’s language before any script, and without one', async () => {
    const html = await (await get('/verify', { 'accept-language': 'fr, ar;q=0.8' })).text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<title>التحقق بالفيديو · Bright/);
    expect(html).toMatch(/<noscript><p>تحتاج/);
    const phrase = await (await get('/verify/phrase', { 'accept-language': 'es-MX' })).text();
    expect(phrase).toContain('<html lang="es" dir="ltr">');
    expect(phrase).toContain('<title>¿Es de nosotros? · ');
    expect(phrase).toContain('<h1>¿Es de nosotros?</h1>');
  });

  it('EM1 is there without demo mode, and then mails lead to it', async () => {
    const usual = await RunningApp.start({ environment: { VISAVIS_DEMO: 'off', SMTP_URL: 'smtp://127.0.0.1:9' } });
    try {
      expect((await fetch(`${usual.url}/verify`)).status).toBe(200);
      expect((await fetch(`${usual.url}/verify/page.css`)).headers.get('content-type')).toContain('text/css');
      for (const path of ['/help', '/playground']) expect((await fetch(usual.url + path)).status, path).toBe(404);
    } finally {
      await usual.close();
    }
  });
});

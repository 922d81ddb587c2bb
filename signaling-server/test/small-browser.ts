/** What a browser does between redirects: keeps cookies for each origin, and follows. */
export class SmallBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes there without following; answers what came and keeps its cookies. */
  async goes(url: string): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { ...(cookie && { cookie }) } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects from there until `isThere`, which is not gone to; answers it. */
  async follows(url: string, isThere: (next: URL) => boolean): Promise<URL> {
    let at = new URL(url);
    for (let hops = 0; hops < 12; hops += 1) {
      if (isThere(at)) return at;
      const location = (await this.goes(at.href)).headers.get('location');
      if (!location) throw new Error(`nothing leads on from ${at.origin}${at.pathname}`);
      at = new URL(location, at);
    }
    throw new Error('too many redirects');
  }

  cookie(origin: string, name: string): string | undefined {
    return this.#cookies.get(origin)?.get(name);
  }
}

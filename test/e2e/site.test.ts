import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, suite, test } from 'node:test';
import { openSite, type Site } from './support.ts';

suite('the demonstration server', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers });

  /** As it is written, which fetch would tidy up. */
  const raw = (path: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(site.url);
      const sent = httpRequest({ hostname, port, path }, (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (body += chunk));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, body });
        });
      });
      sent.on('error', reject);
      sent.end();
    });

  test('sends a page once', async () => {
    const first = await get('/talk.html');
    assert.equal(first.status, 200);
    assert.equal(first.headers.get('X-Content-Type-Options'), 'nosniff');
    const again = await get('/talk.html', { 'If-None-Match': first.headers.get('ETag') ?? '' });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  test('compresses text as the browser wants it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const answer = await get('/open-door/widgets/booking.js', { 'Accept-Encoding': encoding });
      assert.equal(answer.headers.get('Content-Encoding'), encoding);
      assert.match(await answer.text(), /open-door-booking/);
    }
    const plain = await get('/open-door/widgets/booking.js', { 'Accept-Encoding': 'br;q=0' });
    assert.equal(plain.headers.get('Content-Encoding'), null);
  });

  test('has a page for what is not there', async () => {
    const answer = await get('/nowhere.html');
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /We cannot find that page/);
    assert.equal((await get('/open-door/')).status, 404);
    assert.equal((await get('/%E0%A4%A')).status, 404);
  });

  test('gives nothing from outside its folders', async () => {
    for (const path of [
      '/../server.ts',
      '/..%2fserver.ts',
      '/%2e%2e/%2e%2e/package.json',
      '/open-door/..%2f..%2fpackage.json',
      '/open-door/%2e%2e%2f%2e%2e%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/../../package.json',
      '/assets//etc/passwd',
      '//etc/passwd',
      '/%00',
      '/.env',
    ]) {
      const { status, body } = await raw(path);
      assert.equal(status, 404, path);
      assert.doesNotMatch(body, /"name"|root:|import /, path);
    }
  });

  test('takes nothing but GET and HEAD for pages', async () => {
    const posted = await fetch(`${site.url}/talk.html`, { method: 'POST', body: '{}' });
    assert.equal(posted.status, 405);
    const head = await fetch(`${site.url}/talk.html`, { method: 'HEAD' });
    assert.equal(head.status, 200);
    assert.equal(await head.text(), '');
  });

  test('shows what a web team pastes', async () => {
    const page = await (await get('/talk.html')).text();
    assert.match(page, /<link rel="stylesheet" href="\/open-door\/open-door.css">/);
    assert.match(page, /<link rel="modulepreload" href="\/open-door\/widgets\/booking.js">/);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<script type="module" src="\/open-door\/autoload.js"><\/script>/);
    assert.doesNotMatch(page, /\{\{/);
  });
});

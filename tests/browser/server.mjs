// Serves the fixtures on 127.0.0.1 and counts what is asked for: http://127.0.0.1:PORT/SLUG/
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { folder, pages } from '../fixtures/load.mjs';

const photo = readFileSync(new URL('assets/photo.svg', folder));

/**
 * Starts a server. Known are the pages under /SLUG/, with their own headers, the picture that they share, and the icon
 * that browsers ask for unasked; everything else is 404 and counted in `strays()`.
 */
export async function serveFixtures() {
  const bySlug = new Map(pages.map((page) => [`/${page.slug}/`, page]));
  const strays = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const page = bySlug.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page.expected.headers });
      response.end(page.html);
    } else if (pathname === '/assets/photo.svg') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' });
      response.end(photo);
    } else if (pathname === '/favicon.ico') {
      response.writeHead(204);
      response.end();
    } else {
      strays.push(`${request.method} ${request.url}`);
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
    }
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (slug) => `${origin}/${slug}/`,
    /** Requests for anything else so far, as "METHOD /path". */
    strays: () => [...strays],
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

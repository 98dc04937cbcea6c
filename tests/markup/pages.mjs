// News pages with payloads in every place that ends up on a page of ours or in a file.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The words of a page around its payloads; all of them are prose, so that they are taken for an article. */
const prose = (text) => [
  `OSLO — The harbour council voted on Tuesday to rebuild the eastern pier for about $12 million, although ${text} had been broken in two by a storm in January.`,
  `Mayor Ada Lindqvist told the council before the vote that ${text} was what most people of the town had been waiting for since the winter of 2019.`,
  `“Nobody wants ${text} by the sea with no way onto the water,” Lindqvist said after the vote. About 4,000 people had signed for it in two weeks.`,
  `Work is to begin in May and to take fourteen months, the harbour master said; ferries will land at ${text} until then, every day but Sunday.`,
];

/**
 * A page with `next()` in every place: as text, as the value of attributes, as live markup, as structured data. `next` may give the
 * same payload each time, or another one. `nextAddress` does so for links and pictures.
 */
export function hostilePage(next, nextAddress) {
  const text = () => escaped(next());
  const address = () => escaped(nextAddress());
  const [first, second, third, fourth] = ['', '', '', ''].map((_, at) => prose(text())[at]);
  const data = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: `Pier ${next()} rebuilt`, author: { '@type': 'Person', name: `Kim ${next()} Roe` }, publisher: { name: `Pier ${next()} Post` }, datePublished: '2026-03-04', image: nextAddress(), url: nextAddress() };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier ${text()} rebuilt</title>
<meta property="og:title" content="Pier ${text()} rebuilt"><meta property="og:site_name" content="Pier ${text()} Post"><meta name="author" content="Kim ${text()} Roe"><meta property="og:type" content="article">
<link rel="canonical" href="${address()}"><script type="application/ld+json">${json(data)}</script></head><body>
<article class="story"><h1>Pier ${text()} rebuilt</h1><p class="byline">By <span class="author">Kim ${text()} Roe</span></p>
<p>${first} <a href="${address()}" title="${text()}">${text()}</a> has the plans.</p>
<figure><img src="${address()}" alt="${text()}" width="640" height="400"><figcaption>The pier, with ${text()} in front of it, in May.</figcaption></figure>
<p>${second} The <em title="${text()}">council</em> and <strong>${text()}</strong> agreed, and so did <code>${text()}</code> in the end.</p>
<h2>What ${text()} means</h2><p>${third}</p>
<blockquote><p>“The sea gives and ${text()} takes, and we have to live with both of them,” the harbour master Piet ${text()} Holm wrote in his letter to the town.</p></blockquote>
<ul><li>The pier, with ${text()}, will cost about $12 million.</li><li><a href="${address()}">Plans of ${text()}</a> hang in the town hall until June.</li></ul>
<table><tr><th>Pier</th><th>Length of ${text()}</th></tr><tr><td>Eastern ${text()}</td><td>120 metres</td></tr></table>
<iframe src="${address()}" title="${text()}" width="560" height="315"></iframe>
<pre><code>${text()}</code></pre>
<p>${fourth}</p><p>A live one stands here, ${next()} in the middle of the text that the council had written down for all who could not be there.</p>
<p>The <a href="${address()}">report</a>, the <a href="${address()}"><b>letter</b></a> and the <a href="${address()}">minutes</a> can be read in the town hall, which is open every day but Sunday.</p></article>
<div class="related-posts ${text()}" id="${text()}"><h3>You May Also Like</h3><ul><li><a href="${address()}">${text()} and eleven other ways to fold a map</a></li><li><a href="/b">The baker ${text()} who only opens when it rains…</a></li></ul></div>
<div id="respond" class="comment-respond"><h3>Leave a Reply ${text()}</h3><form><label>Comment <textarea name="comment" placeholder="${text()}"></textarea></label><label>Name <input name="author" value="${text()}"></label><button>Post Comment</button></form></div>
</body></html>`;
}

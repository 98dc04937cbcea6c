// An article among a lot of clutter, of so many elements, for what depends on a page's size.
const times = (count, each) => Array.from({ length: count }, (_, i) => each(i)).join('');
const sentence = (i) => `The council of Harbour Street heard on Tuesday that pier number ${i + 3} will be closed for ${i + 2} weeks, said Ana Roe, its engineer.`;

/** How many elements one part is, and how much of it a page of about 1,200 has. */
const sizes = { menu: 60, share: 8, text: 45, teasers: 90, comments: 60, foot: 60 };

/** The page's HTML, of about `elements` elements (1,200 or more). */
export function largePage(elements) {
  const some = (part) => Math.round((sizes[part] * elements) / 1200);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pier to close for repairs</title><meta property="og:type" content="article">
<style>.menu ul { display: none } .card { display: flex } .share a { color: green }</style></head><body>
<header><nav class="menu"><ul>${times(some('menu'), (i) => `<li class="item"><a href="/s/${i}">Section ${i}</a></li>`)}</ul></nav></header>
<main><article><h1>Pier to close for repairs</h1><p class="byline">By Ana Roe</p>
<div class="share">${times(sizes.share, (i) => `<a class="button" href="/share/${i}"><span>Share</span></a>`)}</div>
<div class="entry-content">${times(some('text'), (i) => `<p>${sentence(i)} <a href="/t/${i}">More on <em>piers</em></a>. ${sentence(i + 45)}</p>`)}</div></article>
<aside class="related"><h2>You may also like</h2>${times(some('teasers'), (i) => `<div class="card"><a href="/r/${i}"><img alt="" width="90" height="60"><h3>Another story about street ${i}</h3></a><p class="teaser">What came of it</p></div>`)}</aside>
<section id="comments"><h2>Comments</h2><ol>${times(some('comments'), (i) => `<li class="comment"><div class="comment-author"><b>Reader ${i}</b></div><div class="comment-content"><p>I walk there every day, and number ${i} is my favourite.</p></div></li>`)}</ol>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p><label for="c">Comment</label><textarea id="c" name="comment"></textarea><label for="a">Name</label><input id="a" name="author"><input type="submit" value="Post Comment"></form></div></section></main>
<footer><ul>${times(some('foot'), (i) => `<li><a href="/f/${i}">Footer ${i}</a></li>`)}</ul></footer></body></html>`;
}

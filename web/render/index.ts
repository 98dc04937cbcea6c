// Analysis → elements: the clean article, the key facts, what was removed. Styles: tokens.css, article.css, facts.css, roles.css.
export { articleRanges, renderArticle, type ArticleOptions } from './article.ts';
export { beginning, element, isLinkAddress } from './elements.ts';
export { renderFacts, type FactHandlers } from './facts.ts';
export { highlight, highlightName } from './highlight.ts';
export { renderRemoved, type RemovedHandlers } from './removed.ts';
export { englishWords, roleWords, type Words } from './words.ts';

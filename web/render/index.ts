// Analysis → elements: the clean article, the key facts, what was removed. Styles: tokens.css, article.css, facts.css, roles.css.
export { articleRanges, originOf, renderArticle, type ArticleOptions } from './article.ts';
export { beginning, element, inPortions, isLinkAddress, isPictureAddress } from './elements.ts';
export { addressOf, citation, citeFact, type Cited } from './cite.ts';
export { exportHtml, exportJson, exportMarkdown, exportText, fileName } from './export.ts';
export { renderFacts, touchFacts, unchooseFacts, type FactHandlers } from './facts.ts';
export { highlight, highlightName } from './highlight.ts';
export { renderRemoved, type RemovedHandlers } from './removed.ts';
export { sentenceIndex, sentenceOf } from './sentences.ts';
export { englishWords, roleWords, type Words } from './words.ts';

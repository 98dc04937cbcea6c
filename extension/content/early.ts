// Before a page is read: what was hidden on the site's last page is hidden from the first paint on, by a style sheet that
// is taken away again when the page has been read. (Firefox applies scripting.insertCSS only when a page has loaded.)

export class Early {
  readonly #document: Document;
  #sheet: CSSStyleSheet | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  begin(marks: readonly string[]): void {
    if (marks.length === 0 || this.#sheet) return;
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(`:is(${marks.join(', ')}) { display: none !important; }`);
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, this.#sheet];
  }

  /** Off while `work` looks at the page as it would be without us; nothing is painted meanwhile. */
  without<T>(work: () => T): T {
    if (!this.#sheet) return work();
    this.#sheet.disabled = true;
    try {
      return work();
    } finally {
      this.#sheet.disabled = false;
    }
  }

  end(): void {
    if (!this.#sheet) return;
    const mine = this.#sheet;
    this.#sheet = null;
    this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter((sheet) => sheet !== mine);
  }
}

// Tabs as the ARIA pattern has them: arrow keys move, one panel is shown. Key facts are a tab only where they do not fit beside.

/** Calls back after each change; select() changes from outside. */
export function makeTabs(list: HTMLElement): { select(id: string): void } {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const select = (tab: HTMLElement): void => {
    for (const each of tabs) {
      const chosen = each === tab;
      each.ariaSelected = String(chosen);
      each.tabIndex = chosen ? 0 : -1;
      document.getElementById(each.getAttribute('aria-controls')!)!.hidden = !chosen;
    }
  };
  for (const tab of tabs) tab.addEventListener('click', () => select(tab));
  list.addEventListener('keydown', (event) => {
    const shown = tabs.filter((tab) => tab.offsetParent !== null);
    const at = shown.indexOf(event.target as HTMLElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: shown.length - 1 - at }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const next = shown[(at + step + shown.length) % shown.length]!;
    select(next);
    next.focus();
  });
  return { select: (id) => select(document.getElementById(id)!) };
}

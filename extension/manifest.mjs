// The one source of both manifests. Browsers agree on everything but how a background and a side panel are declared.

/** The manifest of `browser` ("chrome" or "firefox") as a plain object. */
export function manifest(browser, version) {
  const common = {
    manifest_version: 3,
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version,
    default_locale: 'en',
    icons: icons(16, 32, 48, 128),
    action: { default_title: '__MSG_actionTitle__', default_icon: icons(16, 32) },
    // Keys that neither browser has taken for itself (Chrome has Alt+Shift with A, B, C, N, P, R, T, W, X and Z). Four are the most.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandPanel__' },
      'open-reader': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandReader__' },
      'next-fact': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandNextFact__' },
    },
    options_ui: { page: 'options/options.html', open_in_tab: true },
    // Nothing is granted at install. "Always on this site" asks for that one host, "everywhere" for all, each by the browser's own question.
    optional_host_permissions: ['*://*/*'],
    // Everything comes out of the package: with this policy even a mistake could not talk to the network. Pictures are the one
    // exception, for the reader view, where they are fetched when the reader asks for them; the other pages' own policies forbid that too.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: https: http:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
  };
  return browser === 'chrome' ? { ...common, ...chrome } : { ...common, ...firefox };
}

const icons = (...sizes) => Object.fromEntries(sizes.map((size) => [String(size), `icons/${size}.png`]));

// No host permission at install: the toolbar click alone opens a page to us, and only that page (activeTab). None of these shows a warning.
const permissions = ['activeTab', 'scripting', 'storage', 'contextMenus'];

const chrome = {
  minimum_chrome_version: '148',
  // Without sidePanel the panel's API is missing; it gives access to nothing and shows no warning at install.
  permissions: [...permissions, 'sidePanel'],
  background: { service_worker: 'background.js', type: 'module' },
  side_panel: { default_path: 'sidebar/sidebar.html' },
  // Snapshots cross to the background as bytes; the JSON of the default would make each byte an object's property.
  message_serialization: 'structured_clone',
};

const firefox = {
  permissions,
  background: { scripts: ['background.js'], type: 'module' },
  sidebar_action: {
    default_title: '__MSG_extensionName__',
    default_panel: 'sidebar/sidebar.html',
    default_icon: icons(16, 32),
    open_at_install: false,
  },
  browser_specific_settings: {
    gecko: {
      id: 'nutgraf@nutgraf.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

// Starts GraphiQL with the host's options, which stand in the page as JSON.
'use strict';

(() => {
  const element = React.createElement;
  const options = JSON.parse(document.getElementById('ide-options').textContent);
  const address = new URL(location.href);
  const storage = createStorage();
  const headers = Object.keys(options.headers).length > 0 ? JSON.stringify(options.headers, null, 2) : undefined;

  const properties = {
    fetcher: createFetcher(new URL(options.endpoint, address).href),
    defaultHeaders: headers,
    defaultEditorToolsVisibility: options.tabs.some((tab) => tab.variables) ? 'variables' : false,
    defaultQuery: options.welcome,
    inputValueDeprecation: true,
    schemaDescription: true,
    shouldPersistHeaders: false,
    storage,
  };
  if (options.tabs.length > 0) {
    properties.defaultTabs = options.tabs.map((tab) => ({ ...tab, headers }));
  }
  // GraphiQL remembers the open tab's operation without its variables, and would open it again beside the tab.
  const open = lastTab(storage) ?? options.tabs[0];
  if (open) {
    properties.query = open.query ?? '';
    properties.variables = open.variables ?? '';
  }
  // A shared address carries its operation: it opens as a tab of its own.
  const shared = address.searchParams.get('query');
  if (shared !== null) {
    properties.query = shared;
    properties.variables = address.searchParams.get('variables') ?? undefined;
  }

  // Which of the shared operations is meant holds as long as they are what is in the editor.
  function Ide() {
    const [operationName, setOperationName] = React.useState(address.searchParams.get('operationName') ?? undefined);
    const follow = (query) => query === shared || setOperationName(undefined);
    return element(
      GraphiQL,
      {
        ...properties,
        operationName,
        onEditQuery: follow,
        onTabChange: ({ tabs, activeTabIndex }) => follow(tabs[activeTabIndex].query),
      },
      element(GraphiQL.Logo, null, title));
  }

  const title = element('span', { className: 'ide-title' }, element('img', { src: options.icon, alt: '' }), options.title);
  ReactDOM.createRoot(document.getElementById('ide')).render(element(Ide));
})();

// Starts GraphiQL with the host's options, which stand in the page as JSON.
'use strict';

(() => {
  const element = React.createElement;
  const options = JSON.parse(document.getElementById('ide-options').textContent);
  const address = new URL(location.href);
  const headers = Object.keys(options.headers).length > 0 ? JSON.stringify(options.headers, null, 2) : undefined;

  const properties = {
    fetcher: createFetcher(new URL(options.endpoint, address).href),
    defaultHeaders: headers,
    defaultEditorToolsVisibility: options.tabs.some((tab) => tab.variables) ? 'variables' : false,
    defaultQuery: options.welcome,
    inputValueDeprecation: true,
    schemaDescription: true,
    shouldPersistHeaders: false,
  };
  if (options.tabs.length > 0) {
    properties.defaultTabs = options.tabs.map((tab) => ({ ...tab, headers }));
    // On the first visit GraphiQL opens the first tab without its variables; later it remembers them itself.
    if (localStorage.getItem('graphiql:tabState') === null) {
      properties.variables = options.tabs[0].variables;
    }
  }
  // A shared address carries its operation: it opens as a tab of its own.
  if (address.searchParams.has('query')) {
    properties.query = address.searchParams.get('query');
    properties.variables = address.searchParams.get('variables') ?? undefined;
    properties.operationName = address.searchParams.get('operationName') ?? undefined;
  }

  const title = element('span', { className: 'ide-title' }, element('img', { src: options.icon, alt: '' }), options.title);
  const ide = element(GraphiQL, properties, element(GraphiQL.Logo, null, title));
  ReactDOM.createRoot(document.getElementById('ide')).render(ide);
})();

// Opens GitLabGraph's linking page. No dependencies; types in link.d.ts.
(() => {
  const linked = "gitlabgraph:linked";

  // In a popup. Call it from a click, or browsers block the window. Resolves with the account's id.
  function link(url) {
    const origin = new URL(url).origin;
    const popup = window.open(url, "gitlabgraph-link", "popup,width=480,height=720");
    if (!popup) {
      return Promise.reject(new Error("The browser blocked the window. Call link() from a click."));
    }

    return new Promise((resolve, reject) => {
      const timer = setInterval(() => {
        if (popup.closed) {
          // The message may still be on its way when the window closes.
          setTimeout(() => end(() => reject(new Error("The window was closed before GitLab was connected."))), 250);
        }
      }, 500);
      const listen = event => {
        if (event.origin === origin && event.source === popup && event.data?.type === linked) {
          end(() => resolve(event.data.accountId));
        }
      };
      const end = settle => {
        clearInterval(timer);
        window.removeEventListener("message", listen);
        settle();
      };
      window.addEventListener("message", listen);
    });
  }

  // In this window. The browser comes back to returnTo with ?account=ID; its origin is the link token's.
  function redirect(url, returnTo) {
    const target = new URL(url);
    target.searchParams.set("return", new URL(returnTo, window.location.href).href);
    window.location.assign(target.href);
  }

  window.GitLabGraph = Object.freeze({ link, redirect });
})();

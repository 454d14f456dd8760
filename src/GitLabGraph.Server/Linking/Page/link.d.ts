/** What https://YOUR-SERVER/link.js adds to the page. */
interface GitLabGraphLink {
  /**
   * Opens the page in a popup and resolves with the account's id, to be sent as X-Account-Id. Call it from a click.
   * Rejects when the browser blocks the window, or the customer closes it before it is done.
   * @param url the url of createLinkToken, made with returnOrigin: this page's origin
   */
  link(url: string): Promise<string>;

  /**
   * Goes to the page in this window, and comes back to returnTo with ?account=ID.
   * @param returnTo a URL at the returnOrigin of the link token
   */
  redirect(url: string, returnTo: string): void;
}

declare const GitLabGraph: GitLabGraphLink;

interface Window {
  readonly GitLabGraph: GitLabGraphLink;
}

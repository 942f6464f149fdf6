// Stands in for WXT's content-script context, which posts a message to every page and keeps listeners on it.
// Our content scripts need neither: what runs on a page must not be seen by it, nor stay when it is done.
export class ContentScriptContext {}

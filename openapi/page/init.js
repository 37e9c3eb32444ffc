// For reading only: calls are made from the product, where the login is.
window.SwaggerUIBundle({
  url: 'page.json',
  domNode: document.getElementById('contract'),
  deepLinking: true,
  displayOperationId: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  filter: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
});

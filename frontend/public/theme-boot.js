// Runs before the first paint, so that a dark or large-type page never flashes light or small.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('daylight.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    if (localStorage.getItem('daylight.elder') === 'on' && !/^\/(console|auth)/.test(location.pathname)) root.dataset.elder = 'on';
    var language = localStorage.getItem('daylight.language');
    if (language) root.lang = language;
  } catch {
    root.dataset.theme = 'light';
  }
})();

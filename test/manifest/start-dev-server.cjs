// The development server as `npm run dev-server` starts it, on any free port, with a certificate that no system has to trust.
// Says its port to the process that forked it.
const { generate } = require("selfsigned");
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");

const getHttpsServerOptions = async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  return { key, cert };
};
require.cache[require.resolve("office-addin-dev-certs")] = {
  loaded: true,
  exports: { getHttpsServerOptions },
};

(async () => {
  const make = require("../../webpack.config.js");
  const { devServer, ...configuration } = await make({ WEBPACK_SERVE: true }, { mode: "development" });
  const compiler = webpack({ mode: "development", ...configuration });
  const server = new WebpackDevServer({ ...devServer, port: 0 }, compiler);
  compiler.hooks.done.tap("Told", () => process.send(server.server.address().port));
  await server.start();
})();

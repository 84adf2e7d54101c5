// Starts the adapter of debugpy with the Python that the environment of the tests names.
const { DebugAdapterExecutable, debug } = require("vscode");

const python = process.env.TEST_PYTHON;
exports.activate = (context) => context.subscriptions.push(
  debug.registerDebugAdapterDescriptorFactory("debugpy", {
    createDebugAdapterDescriptor: () => new DebugAdapterExecutable(python, ["-m", "debugpy.adapter"]),
  }),
  debug.registerDebugConfigurationProvider("debugpy", {
    resolveDebugConfiguration: (_, launch) => ({ ...launch, python }),
  }),
);

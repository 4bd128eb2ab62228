const { transformSync } = require('@swc/core');

// As the build does it.
exports.process = (source, filename) => {
  const { code, map } = transformSync(source, { filename, sourceMaps: true });
  return { code, map };
};

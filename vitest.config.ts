import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.spec.ts',
      'services/*/src/**/*.spec.ts',
      'test/**/*.spec.ts',
      'test/**/*.journey.ts',
    ],
    exclude: ['**/node_modules/**'],
    reporters: process.env.NRM_TEST_REPORT ? ['default', 'json'] : ['default'],
    ...(process.env.NRM_TEST_REPORT ? { outputFile: { json: process.env.NRM_TEST_REPORT } } : {}),
    // Specifications share nothing they change, so a worker keeps the modules it has loaded.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

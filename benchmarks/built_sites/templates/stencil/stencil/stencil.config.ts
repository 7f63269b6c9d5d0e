import { Config } from "@stencil/core";

export const config: Config = { namespace: "quay", outputTargets: [{ type: "www", serviceWorker: null }] };

import "@builder.io/qwik/qwikloader.js";
import { render } from "@builder.io/qwik";
import { Paper } from "./paper";

render(document.getElementById("root"), <Paper />);

// Two regions, which are two servers: the pages lead from one to the other, and nothing else does.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { freePort } from "./caddy.mjs";
import { Api, open, startBrowser, startServer } from "./glimpse.mjs";

let browser, eu, us;
before(async () => {
    const ports = [await freePort(), await freePort()];
    const [euUrl, usUrl] = ports.map((port) => `http://127.0.0.1:${port}`);
    const regions = `eu | Europe | Germany | ${euUrl}; us | United States | USA | ${usUrl}`;
    const start = (url, region) =>
        startServer({ GLIMPSE_LISTEN: new URL(url).host, GLIMPSE_SITE_PUBLIC_URL: url, GLIMPSE_SITE_REGIONS: regions, GLIMPSE_SITE_REGION: region });
    [eu, us] = [await start(euUrl, "eu"), await start(usUrl, "us")];
    browser = await startBrowser();
});
after(async () => {
    await browser?.close();
    for (const server of [eu, us]) await server?.stop();
});

test("the region is said and chosen before anything is typed, and said where it matters", async () => {
    const { page } = await open(browser);
    await page.goto(eu.url);
    await page.getByText("kept in Europe (Germany)").waitFor();
    await page.getByRole("link", { name: "United States (USA)" }).click();
    await page.waitForURL(`${us.url}/`);
    await page.getByText("kept in United States (USA)").waitFor();
    assert.equal(await page.getByRole("link", { name: "Europe (Germany)" }).count(), 1);
    await page.fill("#secret", "where am I");
    await page.getByRole("button", { name: "Create the link" }).click();
    await page.waitForURL(/\/shared\//);
    await page.getByText("It is kept in United States (USA).").waitFor();
    for (const path of ["/account/sign-in", "/trust"]) {
        await page.goto(us.url + path);
        await page.getByText("United States").first().waitFor();
    }
    await page.context().close();
});

test("the API says which region answers, and its bodies are as ever", async () => {
    for (const [server, region] of [[eu, "eu"], [us, "us"]]) {
        const answer = await fetch(`${server.url}/api/v1/status`);
        assert.equal(answer.headers.get("x-region"), region);
        assert.deepEqual(await answer.json(), { status: "nominal" });
    }
});

test("a secret, a receipt and an account of one region are unknown in the other", async () => {
    const account = eu.operate("account", "create", "anna@glimpse.example");
    const [here, there] = [new Api(eu.url, account), new Api(us.url)];
    const shared = await here.share("only here");
    for (const [path, status, message] of [
        [`secret/${shared.keys.link}`, 404, "Unknown secret"],
        [`private/${shared.keys.receipt}`, 404, "Unknown secret"],
        [`private/${shared.keys.receipt}/burn`, 404, "Unknown secret"],
    ]) {
        const answer = await there.post(path);
        assert.deepEqual([answer.status, answer.message], [status, message]);
    }
    assert.equal((await new Api(us.url, account).post("share", { secret: "x" })).status, 401);
    assert.equal((await here.post(`secret/${shared.keys.link}`)).value, "only here");
});

import { expect, test } from "vitest";
import { networkOf } from "./network";

test("an IPv4 address is one visitor, however it is written", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
});

test("all addresses of one IPv6 network are one visitor, those of another are not", () => {
  const one = networkOf("2001:db8:1:2::1");
  expect(networkOf("2001:0DB8:1:2:ffff:1:2:3")).toBe(one);
  expect(networkOf("2001:db8:1:2:a::")).toBe(one);
  expect(networkOf("2001:db8:1:3::1")).not.toBe(one);
  expect(networkOf("fe80::1%eth0")).toBe(networkOf("fe80::2"));
});

test("anything else is taken as it is", () => {
  expect(networkOf("")).toBe("");
  expect(networkOf("unix")).toBe("unix");
});

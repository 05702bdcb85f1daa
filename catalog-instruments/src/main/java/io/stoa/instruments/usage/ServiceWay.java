package io.stoa.instruments.usage;

/** How an instrument served its user 服务方式. */
public enum ServiceWay {
    /** The user works on it alone 占用. */
    SELF_SERVICE,
    /** The provider's people work on it with the user 技术. */
    TECHNICAL,
    /** The provider's people work on it for the user 委托. */
    COMMISSIONED,
    /** The user works on it from afar 远程共享. */
    REMOTE,
    /** In another way 其他. */
    OTHER
}

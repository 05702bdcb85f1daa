package io.stoa.spring;

import io.stoa.core.Platform;
import io.stoa.core.file.FileStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** Does due work and follows the change log: on the host's task scheduler if it has one, else on a thread of its own. */
@AutoConfiguration(
        after = StoaAutoConfiguration.class,
        afterName = "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration")
@ConditionalOnBean(Platform.class)
public class StoaSchedulingAutoConfiguration {

    /** For Spring. */
    public StoaSchedulingAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    StoaScheduler stoaScheduler(
            Platform platform,
            StoaProperties properties,
            ObjectProvider<ChangeConsumer> consumers,
            ObjectProvider<FileStore> files,
            ObjectProvider<TaskScheduler> host,
            ObjectProvider<ThreadPoolTaskSchedulerBuilder> threads) {
        return new StoaScheduler(
                platform,
                properties,
                consumers.orderedStream().toList(),
                files.getIfUnique(),
                host.getIfUnique(),
                () -> threads.getIfAvailable(ThreadPoolTaskSchedulerBuilder::new)
                        .threadNamePrefix("stoa-")
                        .poolSize(1)
                        .build());
    }
}
